"""Requests over HTTP: by whoever makes one, and by the officers who answer."""
