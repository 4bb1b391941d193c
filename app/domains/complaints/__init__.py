"""Complaints: heard safely, handled fairly, in time (fairness W1 to W11).

Anyone complains, in their language, with or without a name, and comes back with a receipt code.
What was told is sealed under two keys of the case: the *story* opens to the officer of the case,
the *identity* only after a reasoned request that another officer grants. Nothing reaches whom a
complaint is about, a state or a partner before the complainant said yes to that one use.

Words: a *complaint* is what somebody told; its *allegations* are the categories that it speaks of;
a *telling* is what was told to a respondent; an *inquiry* joins complaints of one practice; a
*flag* (violence, child, trafficking, practice) outlives a withdrawal. Sources: UN Guiding
Principles, 31; Directive (EU) 2019/1937, art. 9 and 11; ISO/IEC 17065, 7.13; the ILO's indicators
of forced labour.
"""
