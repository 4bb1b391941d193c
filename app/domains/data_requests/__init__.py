"""Requests of people whose names the register holds and who have no account (fairness P6).

A principal, a former one too, asks for access, correction or restriction. Nothing is shown, and no
answer differs by whether there is such a person, until two officers have each proved the identity,
never by the name alone (L10). Sources: GDPR art. 12, 15, 16 and 18, which other data protection
laws follow in their own words.
"""
