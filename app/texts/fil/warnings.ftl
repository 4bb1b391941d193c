# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

warnings-conduct-charges_workers = Naniningil ng pera sa mga manggagawa para sa trabaho.
warnings-conduct-takes_money_for_no_job = Kumukuha ng pera para sa trabahong wala o hindi kailanman dumarating.
warnings-conduct-false_promises = Nangangako ng trabaho, sahod o papeles na hindi totoo.
warnings-conduct-without_licence = Nagre-recruit nang walang lisensiyang kailangan doon.
warnings-conduct-keeps_papers = Itinatago ang pasaporte o ibang papeles ng mga manggagawa.
warnings-conduct-false_papers = Gumagamit o gumagawa ng pekeng papeles.
warnings-conduct-threatens = Nananakot sa mga manggagawa o sa kanilang pamilya.
warnings-conduct-uses_name_of_another = Gumagamit ng pangalan ng kompanyang hindi siya kabilang.

warnings-meaning = Babala ito at hindi hatol. Batay ito sa sinabi ng hindi bababa sa dalawang tao, bawat isa para sa sarili, o sa nakita ng isang awtoridad. Kung naabot ang pinangalanan, maaari siyang sumagot muna, at narito ang sagot na maaaring ipakita. Natatapos ang babala sa petsang nakasulat. Ang hindi siyang tinutukoy ay makapagsasabi rito nang walang account.
warnings-contested = May nagsasabing mali ang babalang ito. Tinitingnan ito ng mga taong walang naging bahagi rito.

warnings-answered =
    .subject = May sagot para sa iyo
    .body =
        May nagbigay ng address na ito para sa sagot sa isang pagtutol sa pampublikong rehistro. May sagot na ngayon: mababasa ito ng tumutol gamit ang code na ibinigay noon. Kung hindi ikaw iyon, wala kang kailangang gawin; isang beses lang sa isang araw ito isinusulat.
