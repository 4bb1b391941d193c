# Said beside what anybody reads here: in a language that no speaker has reviewed, and where there
# is no catalogue of the language asked for.

texts-draft = This translation was not yet read by a speaker of the language. Some words may be wrong.

texts-fallback = We do not have these words in your language yet. They stand here in another one. You can still write or speak in your own language.
