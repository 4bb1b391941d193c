# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

texts-draft = यो अनुवाद यो भाषा बोल्ने कसैले अझै पढेको छैन। केही शब्द गलत हुन सक्छन्।

texts-fallback = तपाईंको भाषामा यी शब्द हामीसँग अझै छैनन्। यहाँ अर्को भाषामा छन्। तपाईं आफ्नै भाषामा लेख्न वा बोल्न सक्नुहुन्छ।
