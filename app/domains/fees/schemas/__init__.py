"""Bodies of fees: what a fee check asks and answers, rules, changes of them, and rates."""
