"""Warnings of intermediaries that no register lists: all that the public sees of them (L4).

A record of an unregistered intermediary is for case workers alone. A *warning* tells the public
what one does, and where: on at least two independent sources or one finding by an authority, by two
officers, after a documented attempt to reach the named one, with its answer beside the text, for at
most twelve months. Anyone can *object* ("that is not me") without an account; people who had no
part decide, and the warning reads contested meanwhile. What was taken back leaves no text.
"""
