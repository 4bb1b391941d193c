# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

remedies-meaning = Nagbayad ka para sa trabaho mo ng hindi mo dapat binayaran. Ito ang perang dapat ibalik sa iyo. Sabihin sa bawat bayad kung natanggap mo, kulang ang natanggap mo, o pinilit kang ibalik ito. Walang kompanyang sasabihan kung sino ang nagsabi. Walang maaaring humingi sa iyo na ibalik ang anuman, o pumirma na wala ka nang hihilingin.
remedies-owed = May dapat ibalik sa iyo na { $due }. Dito, { $open } ang babayaran pa.
remedies-held = Nakatabi para sa iyo ang { $amount }. Maaari mo itong hingin hanggang { $until }. Hindi ito kailanman ibinabalik sa may utang.
remedies-follow-up = Nasa iyo pa ba ang pera? May nang-ipit ba sa iyo dahil dito?

remedies-method-exact = Ito ang halaga sa resibo o padala mo.
remedies-method-supported = Ito ang sinabi mo; may iba pang nagsasabi ng gayon din.
remedies-method-statement = Ito ang sinabi mo; malapit ito sa binayaran ng iba na dumaan sa gayon ding paraan.
remedies-method-cell_median = Ito ang binayaran ng iba na dumaan sa gayon ding paraan sa taon ding iyon.
remedies-method-cell_wide = Ito ang binayaran ng iba na dumaan sa gayon ding paraan sa taong iyon, sa nauna o sa sumunod na taon.
remedies-method-reference = Ito ang binabayaran ng mga dumaan sa gayong paraan, ayon sa nalalaman.

remedies-interest-loan = Kasama rito ang interes na binayaran mo sa inutang mo.
remedies-interest-simple = Kasama rito ang interes sa panahon mula nang magbayad ka.
remedies-interest-no_rate_known = Walang ibinilang na interes, dahil walang nalalamang antas para sa bansa mo.
remedies-interest-off = Walang ibinibilang na interes dito.

remedies-payment-claimed = May nagsasabing ibinayad na ito sa iyo. Totoo ba?
remedies-payment-received = Natanggap mo ito.
remedies-payment-less = Kulang ang natanggap mo. Dapat pa ring ibalik sa iyo ang natitira.
remedies-payment-made_to_give_it_back = Pinilit kang ibalik ito. Dapat pa rin itong ibalik sa iyo.

remedies-letter =
    Ibabalik sa iyo ang perang ibinayad mo para sa trabaho mo: { $due }.
    Ang code mo ay { $code }. Itago ito, at huwag ipakita kaninuman. Sa pamamagitan nito, mababasa mo kung ano ang ibinayad, at masasabi mo kung natanggap mo, kulang ang natanggap mo, o pinilit kang ibalik ito. Walang kompanyang sasabihan kung sino ang nagsabi.
    Ang numero ng linya mo ay { $line }. Wala itong binubuksan.
    Walang maaaring humingi sa iyo na ibalik ang anuman, o pumirma na wala ka nang hihilingin. Kung may gumawa nito, sabihin mo gamit ang code mo.

remedies-public = Ang dapat ibalik ng mga kompanya sa mga manggagawa at ang naibalik na, sa mga kasong pinal na. Walang nagsasabi rito kung sino ang mga manggagawa. Binibilog ang mga halaga ng wala pang sampung manggagawa. Ang naibalik ay ang pinatunayan ng mga manggagawa bago ang unang araw ng buwan.
