"""Vouch: the accreditation register for ethical recruitment of migrant workers."""

VERSION = "0.1.0"
