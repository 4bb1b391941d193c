"""What states answer for: what they were told of their firms, what they did, and how late.

The public reads counts and days until a case is final, then by case. So many late answers or final
violations open a review of a state's certificate, which people decide.
"""
