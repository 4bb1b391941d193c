"""Disclosures: what was told to a state, under which clause and consent, and what became of it.

The ledger of all sharing. Domains above say what happened (``service/disclosing.py``); here it is
weighed against the agreements in force, frozen, sent to the authorities of each receiving state,
acknowledged and answered by them, recalled when it does not stand. Nothing leaves another way.
"""
