"""What remedies compute, without a database: amounts, plans, shares, balances, samples."""
