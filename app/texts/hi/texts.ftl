# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

texts-draft = यह अनुवाद इस भाषा को बोलने वाले किसी ने अभी नहीं पढ़ा है। कुछ शब्द ग़लत हो सकते हैं।

texts-fallback = आपकी भाषा में ये शब्द हमारे पास अभी नहीं हैं। यहाँ ये दूसरी भाषा में हैं। आप अपनी भाषा में लिख या बोल सकते हैं।
