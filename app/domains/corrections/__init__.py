"""Corrections: anyone says that a public value is wrong, and a reasoned decision answers (L7).

A **dispute** is the question whether one public value is right. It is bound to the fact behind the
value, not to its place in an answer. A **lodging** is one person's asking of it; several people who
ask the same of the same value ask one question, and each is answered. A decision that corrects
overwrites nothing: the source's value carries the correction beside it, as a **mark**.
"""
