# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

documents-dated = { $on }

documents-stamp = नमूना

documents-specimen = परीक्षण और प्रदर्शन के लिए बनी प्रणाली का नमूना। इसका कोई कानूनी प्रभाव नहीं है।

documents-missing = � चिह्न ऐसे अक्षर की जगह है जो यहाँ छापा नहीं जा सकता। रजिस्टर में रखे पत्र में वह दिखता है।

documents-notice = सूचना

documents-erased = ये शब्द बाद में मिटा दिए गए हैं।
