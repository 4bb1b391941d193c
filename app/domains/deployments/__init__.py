"""Workers placed, as counts: what firms and authorities report, side by side; the denominators of rates."""
