# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reports-ready =
    .subject = { $jurisdiction } को प्रतिवेदन तयार छ: { $first } देखि { $last } सम्म
    .body =
        { $first } देखि { $last } सम्मको { $jurisdiction } को पालना प्रतिवेदन तयार छ। पढ्न यो ठेगानामा साइन इन गर्नुहोस्। कुनै पनि पत्रमा प्रतिवेदन कहिल्यै संलग्न गरिँदैन।

        { $link }

        तपाईंको निकायले यो तय गरेको हो। त्यसका कुनै व्यवस्थापकले जुनसुकै बेला यसलाई अन्त्य गर्न सक्छन्।
