"""How workers say they were recruited: one-time codes, short surveys, figures by firm (E4).

Nothing here takes anything from a firm: no part that certifies, recognises or sanctions reads it.
"""
