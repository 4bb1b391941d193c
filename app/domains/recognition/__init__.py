"""Recognition: programmes as data, evaluations that anyone can compute again, awards granted and lost."""
