"""Vouch: the accreditation register for ethical recruitment of migrant workers."""
