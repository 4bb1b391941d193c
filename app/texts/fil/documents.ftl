# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

documents-dated = { $on }

documents-stamp = HALIMBAWA

documents-specimen = Halimbawa mula sa isang sistemang para sa pagsubok at pagpapakita. Wala itong bisa sa batas.

documents-missing = Ang tandang � ay kapalit ng titik na hindi mailimbag dito. Makikita ito sa liham na nakatago sa rehistro.

documents-notice = Abiso

documents-erased = Binura na ang mga salitang ito.
