# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

texts-draft = لم يقرأ هذه الترجمة بعد أحد ممن يتكلمون هذه اللغة. قد تكون بعض الكلمات خطأ.

texts-fallback = ليست عندنا هذه الكلمات بلغتك بعد. هي هنا بلغة أخرى. يمكنك أن تكتب أو تتكلم بلغتك.
