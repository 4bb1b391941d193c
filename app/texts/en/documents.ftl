# What stands on a letter that is printed, beside what it says.

# The day of a letter.
documents-dated = { $on }

# One word, large across each page of an installation that is not live.
documents-stamp = SPECIMEN

# The same in a sentence.
documents-specimen = Specimen of an installation for tests and demonstrations. It has no legal effect.

# Where a sign cannot be printed.
documents-missing = The sign � stands for a letter that cannot be printed here. The letter that is kept in the register shows it.

# Before the number of an announcement, in a table.
documents-notice = Notice

# In the place of words that were erased at somebody's wish.
documents-erased = These words were erased since.
