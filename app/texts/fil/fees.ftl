# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

fees-law = Ang sinasabi ng batas ng bawat lugar, ayon sa alam dito.
fees-standard = Ang sinasabi ng kahulugan ng ILO at ng pamantayan ng programa. Hindi nila binabago ang batas, at hindi sila binabago ng batas.
fees-decides-law = Walang kilalang sertipiko ang kompanya sa araw na iyon. Sa kaso sa programa, batas muna ang tinitingnan.
fees-decides-standard = Sertipikado ang kompanya sa araw na iyon. Sa kaso sa programa, ang pamantayan ang nagpapasya.
fees-advice = Hindi ito payong legal at hindi rin pag-apruba. Maaaring may kulang na tuntunin dito, o may nagbago na.
fees-unconfirmed = Nakabatay ito sa mga tuntuning hindi pa nakumpirma ng alinmang awtoridad.

fees-verdict-over = Higit sa pinapayagan ng mga tuntuning alam dito ang kinuha.
fees-verdict-over_between = Higit sa pinapayagan ng mga tuntuning alam dito ang kinuha. Kung gaano kalaki ay nakasalalay sa mga detalyeng hindi ibinigay.
fees-verdict-no_excess_under_known_rules = Walang labis ayon sa mga tuntuning alam dito, na nakasulat sa ibaba. Hindi ito pahintulot.
fees-verdict-no_rule_known = Walang alam na tuntunin dito tungkol dito. Hindi ibig sabihin na puwede itong singilin.
fees-verdict-unclear = Hindi malinaw ang sinasabi ng batas tungkol dito. Magtanong sa tanggapang nagpapatupad nito.
fees-verdict-depends_on_facts = Nakasalalay ito sa mga detalyeng hindi ibinigay. Nasa ibaba ang kalalabasan ng bawat sagot.
fees-verdict-review = Kailangang tingnan ito ng taong may alam sa batas ng lugar na iyon.
fees-strictest = May ilang tuntunin tungkol dito; ang pinakamahigpit ang nagpapasya.

fees-reason-not_chargeable = Hindi ito puwedeng singilin sa manggagawa.
fees-reason-above_ceiling = Lampas ito sa pinakamataas na puwedeng singilin.
fees-reason-within_ceiling = Pasok ito sa pinakamataas na puwedeng singilin.
fees-reason-too_early = Masyadong maaga itong siningil: may dapat munang mangyari.
fees-reason-above_actual_cost = Higit ito sa tunay na halaga nito.
fees-reason-actual_cost = Ito ang tunay na halaga nito.
fees-reason-outside_ceiling = Hindi ito ibinibilang ng tuntunin sa hangganan nito.
fees-reason-tax_on_excess = Buwis ito sa labis sa puwedeng singilin.
fees-reason-host_forbids = Bawal ito sa batas ng bansang pagtatrabahuhan; ang awtoridad ang magsasabi kung saklaw din dito.
fees-reason-needs_review = May dapat tumingin kung saklaw ito ng tuntunin.
fees-reason-not_settled = Hindi ito nalulutas ng mga tekstong nabasa.
fees-reason-fact_missing = May kulang na detalyeng hinahanap ng tuntunin.
fees-reason-does_not_count = Walang humingi nito kapalit ng trabaho, kaya hindi ito gastos sa pag-recruit.
fees-reason-always_breach = Hindi ito kailanman lehitimo.

fees-payer-employer = Dapat ay ang employer ang nagbayad nito.
fees-payer-agency = Dapat ay ang ahensiya ang nagbayad nito.
fees-payer-principal = Dapat ay ang dayuhang principal ang nagbayad nito.
fees-payer-shipowner = Dapat ay ang may-ari ng barko ang nagbayad nito.
fees-payer-state = Dapat ay ang gobyerno ang nagbayad nito.
fees-payer-not_stated = Hindi sinasabi ng tuntunin kung sino ang dapat magbayad.

fees-sure-confirmed = Kinumpirma ito ng awtoridad ng lugar noong { $day }.
fees-sure-made = Ang awtoridad mismo ng lugar ang nagsasabi nito.

fees-refund = Dapat ibalik ang bahagi ng legal na bayad dahil maagang natapos ang trabaho.
fees-refund-interest = May kasamang interes.

fees-fact-occupation = Anong trabaho ito
fees-fact-sex = Kung babae o lalaki ang nakasulat sa papeles ng manggagawa
fees-fact-skill = Anong antas ng kasanayan ang nasa kontrata
fees-fact-channel = Paano nakuha ng manggagawa ang trabaho
fees-fact-programme = Sa ilalim ng anong programa ng pagpasok ang trabaho
fees-fact-origin_part = Saang bahagi ng bansa galing ang manggagawa
fees-fact-destination_part = Saang bahagi ng bansa ang trabaho
fees-fact-flag = Anong bandila ang dala ng barko
fees-fact-public_contract = Kung para sa pampublikong kontrata ang trabaho, at kanino
fees-fact-wage = Ang sahod sa isang buwan
fees-fact-contract_months = Ilang buwan ang kontrata
fees-fact-job_order = Ang job order at ang halagang inaprubahan para rito
fees-fact-fee_from_abroad = Magkano na ang binabayaran ng kabilang panig sa ahensiya para sa manggagawa
fees-fact-milestone = Kailan nangyari ang isang bagay
fees-fact-month_of_service = Para sa aling buwan ng trabaho ito
fees-fact-actual_cost = Magkano talaga ito ayon sa resibo
fees-fact-item = Para saan mismo ito
fees-fact-part_years = Paano ibinibilang ang bahagi ng taon; walang nabasang tekstong nagsasabi
fees-fact-end_by_worker = Kung ang manggagawa ang nagtapos ng trabaho
fees-fact-employer_letter = Kung isinulat ng employer na wala siyang binabayarang gastos ng ahensiya
fees-fact-foreign_agency_paid = Kung binayaran ng dayuhang ahensiya ang ahensiya sa sariling bansa
fees-fact-ministry_approved = Kung inaprubahan ito ng ministeryo
fees-fact-agency_found_job = Kung ang ahensiya ang nakahanap ng trabaho
fees-fact-employer_pays_agency = Kung binabayaran ng employer ang ahensiya
fees-fact-under_35 = Kung wala pang 35 taong gulang ang manggagawa
fees-fact-citizen = Kung mamamayan ng bansang pinagtatrabahuhan ang manggagawa
fees-fact-bilateral_agreement = Kung may kasunduan ang dalawang bansa tungkol sa mga manggagawa
fees-fact-licensed_recruiter = Kung may lisensiya ang recruiter
fees-fact-seasonal_programme = Kung nasa pana-panahong programa ang trabaho
fees-fact-employer_is_legal_entity = Kung kompanya at hindi pribadong tao ang employer
fees-fact-ticket_by_employer = Kung ang employer ang nagbibigay ng tiket
fees-fact-at_least_36_months = Kung 36 buwan o higit pa ang kontrata
fees-fact-longer_than_36_months = Kung higit sa 36 buwan ang kontrata
fees-fact-same_employer_again = Kung parehong employer ulit

fees-wage-basic = Ang batayang sahod sa isang buwan
fees-wage-contract = Ang sahod sa isang buwan ayon sa kontrata
fees-wage-declared = Ang sahod sa isang buwan na idineklara para sa work pass
fees-wage-first_month = Ang sahod sa unang buwan
fees-wage-proposed = Ang iminungkahing sahod sa isang buwan
fees-milestone-contract_signed = Kailan nilagdaan ang kontrata
fees-milestone-contract_approved = Kailan inaprubahan ang kontrata
fees-milestone-placed = Kailan nakuha ng manggagawa ang trabaho
fees-milestone-entry_permit = Kailan dumating ang permit sa pagpasok
fees-milestone-departed = Kailan umalis ang manggagawa
fees-milestone-work_began = Kailan nagsimula ang trabaho

fees-answer-yes = Oo
fees-answer-no = Hindi
fees-answer-happened_before = Nangyari na ito noon pa
fees-answer-not_before = Hindi pa ito nangyayari noon
fees-answer-female = Babae
fees-answer-male = Lalaki
fees-answer-other = Iba pa

fees-place-ILO = Ang kahulugan ng International Labour Organization
fees-place-IRIS = Ang pamantayang IRIS
fees-place-SCHEME = Ang pamantayan ng programa
