"""What a government and the public read in numbers: facts as of an entry, reports, statistics."""
