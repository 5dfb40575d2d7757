package org.cailanzi.delivery.privacy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keyset the file with the keys that seal personal data; made at the first start, readable
 *     by its owner alone. Several instances share one. Lost, nothing that it sealed can be read.
 */
@ConfigurationProperties("cailanzi.delivery")
record PrivacySettings(@DefaultValue("data/delivery-keyset.json") Path keyset) {}
