"""What violations compute: classes of offences as data, and what fee rules are asked."""
