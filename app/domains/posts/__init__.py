"""Posts abroad of authorities: missions and labour attachés, and who serves at each.

A post takes complaints in person for either state's worker, and sees only those that it took.
"""
