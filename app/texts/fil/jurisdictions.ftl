# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

recourse-law = Ang ginagawa ng rehistrong ito ay hindi kapalit at hindi humihinto sa paghahabol doon.
recourse-advice = Impormasyon ito, hindi payong legal. Sinuri ito noong { $checked } at maaaring nagbago na.
recourse-unknown = Hindi namin alam dito kung aling tanggapan ang nagpapatupad ng patakaran sa lugar na ito: { $place }.
recourse-general = Magtanong sa tanggapan ng paggawa, sa iyong embahada, sa unyon o sa libreng tulong legal. Itanong agad kung kailan ang huling araw ng paghahabol.
recourse-emergency-unknown = Wala kaming alam na numerong matatawagan sa lugar na ito: { $place }. Tawagan ang numerong pang-emergency ng bansa, ang iyong embahada, o taong pinagkakatiwalaan mo.
recourse-reach-unknown = Hindi alam dito kung paano ito maaabot.
recourse-limit-claim = Panahon para maghabol: { $time }.
recourse-limit-prosecution = Panahon kung kailan madadala ito ng tanggapan sa hukuman: { $time }.
recourse-limit-unknown = Hindi alam dito ang huling araw ng paghahabol. Pumunta agad: maaaring mayroon.
recourse-last_day = Huling araw na alam: { $day }.
recourse-since-payment = Nagsisimula ito sa araw na nagbayad ka.
recourse-since-offence = Nagsisimula ito sa araw na nangyari ito.
recourse-since-end_of_work = Nagsisimula ito sa araw na natapos ang trabaho.
recourse-since-return = Nagsisimula ito sa araw na nakauwi ka.
recourse-since-not_said = Hindi sinasabi ng tekstong nabasa namin kung mula sa anong araw. Magbilang mula sa pinakamaagang araw.

recourse-takes-fees = Perang binayad para sa trabaho
recourse-takes-wages = Sahod na kulang
recourse-takes-agency = Ang maling ginawa ng ahensiya
recourse-takes-contract = Kontratang nilabag
recourse-takes-any = Anumang problema sa trabaho
recourse-can-refund = Maiuutos nitong ibalik ang pera.
recourse-can-pay = Mapababayaran nito ang kulang na sahod.
recourse-can-licence = Mapaparusahan nito ang ahensiya o mababawi ang lisensiya.
recourse-can-mediate = Tumutulong ito para magkasundo ang dalawang panig.
recourse-can-court = Madadala nito ang kaso sa hukuman.
recourse-can-deposit = Mababayaran ka nito mula sa deposito ng ahensiya o ng employer.
recourse-only-farm_food_shellfish = Para lamang sa trabaho sa pagsasaka, pagkain at lamang-dagat na may kabibe.
recourse-only-h2a = Para lamang sa trabahong bukid sa Estados Unidos sa programang H-2A.
recourse-only-nepal_in_uae = Para sa mga manggagawang mula sa Nepal sa United Arab Emirates.

recourse-sure-seen = Nabasa namin ito sa tekstong nagsasabi nito.
recourse-sure-general = Karaniwang kaalaman ito; walang nagsuri nito sa teksto.
recourse-sure-draft = Unang burador ito; suriin bago umasa rito.
recourse-own = Galing ito sa nagpapatakbo ng rehistrong ito.

recourse-time-months = { $count ->
        [one] { $count } buwan
       *[other] { $count } na buwan
    }
recourse-time-days = { $count ->
        [one] { $count } araw
       *[other] { $count } na araw
    }
