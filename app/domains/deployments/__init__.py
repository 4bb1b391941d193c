"""Workers placed, as counts, as firms and authorities report them: what rates are made of."""
