"""What a worker may be charged, by whom, where and when: dated rules, and what a charge is by them.

Rules of each jurisdiction are data with their source and confidence; what a charge is by each of
them is a pure function. An authority confirms or proposes a change to its own rules (V8). Anyone
can ask what a charge is (a *fee check*): what each law says stands beside what the standard says,
and neither is blended with the other (V2). Rates of exchange are dated, from what was loaded.
"""
