"""Recognition: programmes as data, evaluations that anyone computes again, awards."""
