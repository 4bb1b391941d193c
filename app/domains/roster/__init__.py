"""The roster: what the public may see of the register, ready to be read.

Each public firm has a **roster entry**, rendered once for each change (``service/projection``) and
readable from one journal number until another, so that a reader, a list or an export sees one state
whole. What depends on the day or on a source's newest date is a **token** in the stored text and is
**judged** when it is read (``engine/judgement``). Being listed is no approval (fairness L2).
"""
