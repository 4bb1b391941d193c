"""Ports to the world without tables: what stands on disk or beyond the network.

``name_index.py`` is the search index of names: derived from the register, thrown away and built
anew at will; ``name_grams.py`` says what of a name is in it, ``index_folder.py`` how it lies on
disk. Nothing here knows a table, a request or a rule; who may see what is decided
elsewhere.
"""
