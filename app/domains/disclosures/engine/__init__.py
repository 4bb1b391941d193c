"""What disclosures compute, without a database."""
