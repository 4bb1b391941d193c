# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

documents-dated = { $on }

documents-stamp = नमुना

documents-specimen = परीक्षण र प्रदर्शनका लागि राखिएको प्रणालीको नमुना। यसको कुनै कानुनी प्रभाव हुँदैन।

documents-missing = � चिन्हले यहाँ छाप्न नसकिने अक्षर जनाउँछ। दर्तामा राखिएको पत्रमा त्यो देखिन्छ।

documents-notice = सूचना

documents-erased = यी शब्दहरू पछि मेटाइएका छन्।
