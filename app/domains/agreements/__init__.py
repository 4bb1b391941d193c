"""Agreements between jurisdictions: who shares what with whom, under which clause, since when.

An **agreement** has parties (states, parts of states, regional bodies), is binding or consultative,
and is a list of clauses; it is drafted, signed, in force, denounced, each an act. What a happening
opens under the agreements of a day is one pure function, ``engine/opening.py``; domains above ask
it, and keep what they disclosed in ``disclosures``.
"""
