"""Pages to print: invented firms, with names in the scripts of their countries."""

from dataclasses import replace
from datetime import date

import pypdfium2

from app.outside.pages import (
    CertificatePage,
    CertifiedScope,
    Fact,
    Holder,
    LetterPage,
    NotInForce,
    Section,
)

VERIFIED_AT = "https://register.example.org/v1/roster/certificates/VC00004276"
HOLDERS = {
    "bangladesh": Holder(
        "পদ্মা আন্তর্জাতিক কর্মসংস্থান ও প্রশিক্ষণ সংস্থা লিমিটেড",
        "Padma International Employment and Training Agency Ltd.",
        "VI00104218",
        "BD",
        "Bangladesh",
        ("Licence RL-0417 of the Bureau of Manpower, Employment and Training",),
    ),
    "arabia": Holder(
        "شركة النخيل لاستقدام العمالة الخارجية (ذ.م.م)",
        "Al-Nakheel Overseas Recruitment Company (LLC)",
        "VI00104315",
        "SA",
        "Saudi Arabia",
        ("Licence 1447/22 of the Ministry of Human Resources",),
    ),
    "ethiopia": Holder(
        "ጥቁር ዓባይ የውጭ ሀገር ሥራ ስምሪት ኃላፊነቱ የተወሰነ የግል ማኅበር",
        "Tikur Abay Overseas Employment Agency PLC",
        "VI00104412",
        "ET",
        "Ethiopia",
        ("Licence 88/2015 of the Ministry of Labour and Skills",),
    ),
    "china": Holder(
        "长江国际劳务合作有限公司",
        "Changjiang International Labour Cooperation Co., Ltd.",
        "VI00104509",
        "CN",
        "China",
        ("对外劳务合作经营资格证书 LW310020190003",),
    ),
    "nepal": Holder(
        "हिमश्रृंखला वैदेशिक रोजगार सेवा प्रा. लि.",
        "Himshrinkhala Foreign Employment Service Pvt. Ltd.",
        "VI00104606",
        "NP",
        "Nepal",
        ("Licence 1042/072/073 of the Department of Foreign Employment",),
    ),
    "viet_nam": Holder(
        "Công ty Cổ phần Cung ứng Nhân lực Quốc tế Đặng Nguyễn",
        None,
        "VI00104703",
        "VN",
        "Viet Nam",
        ("Licence 731/LĐTBXH-GP",),
    ),
}
SCOPE = CertifiedScope(
    (
        "Head office, 12 Harbour Road, Dhaka (Bangladesh)",
        "Branch, Station Road, Sylhet (Bangladesh)",
    ),
    ("Bangladesh to Qatar", "Bangladesh to Malaysia", "Bangladesh to Saudi Arabia"),
    ("ISIC 78: Employment activities",),
)
LONG_SCOPE = CertifiedScope(
    tuple(
        f"Training centre {place}, {place * 7} Station Road, Chattogram Division (Bangladesh)"
        for place in range(1, 64)
    ),
    tuple(
        f"Bangladesh to {each}"
        for each in ("Qatar", "Oman", "Malaysia", "Jordan")
        for _ in "123456"
    ),
    tuple(f"ISIC {code}" for code in range(4100, 4140)),
)
CERTIFICATE = CertificatePage(
    number="VC00004276",
    scheme="Ethical Recruitment Scheme",
    standard="Ethical Recruitment Standard",
    edition="1.0",
    level=None,
    meaning="That an accredited audit body found on the days of its audits that a recruiter, within"
    " the scope on the certificate, keeps the standard. It is no promise about any one worker's"
    " case, no licence, and nothing against those who have no certificate.",
    issuer="Certification Body of the Ethical Recruitment Scheme",
    holder=HOLDERS["bangladesh"],
    scope=SCOPE,
    decided_on=date(2026, 11, 20),
    valid_from=date(2026, 12, 1),
    valid_until=date(2029, 11, 30),
    verified_at=VERIFIED_AT,
)
WITHDRAWN = NotInForce(
    "Withdrawn", date(2027, 3, 3), "It must not be shown or referred to as a certificate any more."
)


def read(pdf: bytes) -> list[str]:
    """Return the text of each page, its lines joined."""
    pages = pypdfium2.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


def certificate_of(place: str) -> CertificatePage:
    """Return the certificate with the holder of another place."""
    return replace(CERTIFICATE, holder=HOLDERS[place])


def letter_in(language: str, subject: str, words: tuple[str, ...], **more: object) -> LetterPage:
    """Return a letter in a language."""
    return replace(
        LetterPage(
            language=language,
            number="VU00000194",
            subject=subject,
            sender=(
                "Certification Body of the Ethical Recruitment Scheme",
                "1 Example Square, Geneva",
            ),
            addressee=(
                "Padma International Employment and Training Agency Ltd.",
                "12 Harbour Road",
                "Dhaka",
            ),
            dated=date(2026, 11, 25),
            facts=(
                Fact("Certificate", "VC 000 042 76"),
                Fact("Holder", HOLDERS["bangladesh"].name),
            ),
            paragraphs=words,
        ),
        **more,
    )


ENGLISH = letter_in(
    "en",
    "Your certificate is suspended",
    (
        (
            "The certification body has suspended certificate VC 000 042 76 with effect from 25"
            " November 2026. While it is suspended you must not refer to yourself as certified."
        ),
        "You answered on 18 November 2026; what you said was weighed before this was decided.",
    ),
    sections=(
        Section(
            "What it rests on",
            (),
            (
                Fact("Ground", "A critical finding of an audit is open"),
                Fact("Finding", "VN 000 012 81: deposits were taken from 14 workers"),
                Fact("Rule", "Ethical Recruitment Scheme, version 1, clause 9.2"),
            ),
        ),
        Section("Who decided", ("The certification committee, by four votes of five.",)),
        Section(
            "If you do not agree",
            (
                (
                    "You may appeal until 9 January 2027 at https://register.example.org/v1/appeals."
                    " People decide who had no part in this decision. It stays in force meanwhile."
                ),
                "A plain error is corrected without an appeal if you tell us by 9 December 2026.",
            ),
        ),
    ),
    closing=("For the certification body", "The secretariat"),
)
ARABIC = letter_in(
    "ar",
    "تعليق شهادتكم",
    (
        (
            "علّقت هيئة التصديق الشهادة VC 000 042 76 اعتبارًا من 25 نوفمبر 2026. ولا يجوز لكم خلال"
            " مدة التعليق أن تصفوا أنفسكم بأنكم حاصلون على شهادة."
        ),
        (
            "أجبتم في 18 نوفمبر 2026، وقد أُخذ ما ذكرتموه في الاعتبار قبل اتخاذ هذا القرار"
            " (شركة \u2068Padma International Ltd.\u2069)."
        ),
    ),
    addressee=(HOLDERS["arabia"].name, "١٢ شارع الميناء", "الرياض"),
    facts=(Fact("الشهادة", "VC 000 042 76"), Fact("صاحبها", HOLDERS["arabia"].name)),
    sections=(
        Section(
            "إذا لم توافقوا",
            (
                "يجوز لكم الاستئناف حتى 9 يناير 2027 على العنوان https://register.example.org/v1/appeals.",
            ),
        ),
    ),
    closing=("عن هيئة التصديق", "الأمانة"),
    note="لم يراجع هذه الترجمة بعدُ متحدث باللغة. ويلي النص الإنكليزي.",
    english=ENGLISH,
)
BENGALI = letter_in(
    "bn",
    "আপনাদের সনদ স্থগিত করা হয়েছে",
    (
        (
            "সনদ প্রদানকারী সংস্থা ২৫ নভেম্বর ২০২৬ থেকে VC 000 042 76 নম্বর সনদ স্থগিত করেছে। স্থগিত থাকাকালে"
            " আপনারা নিজেদের সনদপ্রাপ্ত বলে উল্লেখ করতে পারবেন না।"
        ),
    ),
    facts=(Fact("সনদ", "VC 000 042 76"), Fact("যার নামে", HOLDERS["bangladesh"].name)),
    sections=(
        Section(
            "আপনারা একমত না হলে",
            ("৯ জানুয়ারি ২০২৭ পর্যন্ত আপিল করা যাবে। সিদ্ধান্তে যাদের অংশ ছিল না তাঁরাই বিচার করবেন।",),
        ),
    ),
    closing=("সনদ প্রদানকারী সংস্থার পক্ষে",),
    note="এই অনুবাদ এখনো কোনো ভাষাভাষী যাচাই করেননি। নিচে ইংরেজি পাঠ আছে।",
    english=ENGLISH,
)
NEPALI = letter_in(
    "ne",
    "तपाईंहरूको प्रमाणपत्र निलम्बन गरिएको छ",
    (
        (
            "प्रमाणीकरण निकायले २५ नोभेम्बर २०२६ देखि प्रमाणपत्र VC 000 042 76 निलम्बन गरेको छ। निलम्बनको"
            " अवधिभर तपाईंहरूले आफूलाई प्रमाणित भनी उल्लेख गर्न पाउनुहुन्न।"
        ),
    ),
    facts=(Fact("प्रमाणपत्र", "VC 000 042 76"), Fact("धारक", HOLDERS["nepal"].name)),
    sections=(
        Section(
            "तपाईंहरू सहमत नभए",
            ("९ जनवरी २०२७ सम्म पुनरावेदन गर्न सकिन्छ। निर्णयमा संलग्न नभएका व्यक्तिहरूले निर्णय गर्छन्।",),
        ),
    ),
    closing=("प्रमाणीकरण निकायको तर्फबाट",),
    note="यो अनुवाद अहिलेसम्म कुनै भाषीले जाँचेका छैनन्। अङ्ग्रेजी पाठ तल छ।",
    english=ENGLISH,
)
LETTERS = {"english": ENGLISH, "arabic": ARABIC, "bengali": BENGALI, "nepali": NEPALI}
