"""Bars over HTTP: for their body, the person, the applicant, and who answers questions."""
