"""Jurisdictions: countries and their parts as records that can be assessed and certified.

A **jurisdiction** is a country by its ISO 3166-1 code, or a part of one by its ISO 3166-2 code. It
is a record like a firm's (a subject with a number), and no firm: it stands on no list of recruiters
or employers, nobody claims it, and every authority that is admitted for exactly this jurisdiction
speaks for it. The record is made when such an authority is admitted, or by the secretariat.

What was found of a country is kept by the domains above, which tell it here: ``JurisdictionDesk``
names what they know. That a country is on this list says nothing of how it governs recruitment.
"""
