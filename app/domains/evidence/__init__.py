"""Files that prove something: kept by digest, with who may open them and who did.

What a file is, its bytes say, not its name. It is never shown inside a page of ours: it goes out as
an attachment, and whoever opens another's says why.
"""
