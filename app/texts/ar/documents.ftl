# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

documents-dated = { $on }

documents-stamp = نموذج

documents-specimen = نموذج من نظام مخصص للاختبار والعرض. لا أثر قانونيًا له.

documents-missing = تحل العلامة � محل حرف لا يمكن طبعه هنا. وهو يظهر في الرسالة المحفوظة في السجل.

documents-notice = الإخطار

documents-erased = مُحيت هذه الكلمات لاحقًا.
