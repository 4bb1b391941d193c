# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reports-ready =
    .subject = { $jurisdiction } की रिपोर्ट तैयार है: { $first } से { $last } तक
    .body =
        { $first } से { $last } तक की { $jurisdiction } की अनुपालन रिपोर्ट तैयार है। इसे पढ़ने के लिए इस पते पर साइन इन करें। किसी पत्र के साथ रिपोर्ट कभी नहीं जोड़ी जाती।

        { $link }

        यह आपके प्राधिकरण ने तय किया था। उसका कोई प्रबंधक इसे कभी भी बंद कर सकता है।
