package org.cailanzi.gateway.neighbour;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one HTTP client of the gateway: pooled, HTTP/1.1, and doing nothing on its own account. */
@Configuration
@EnableConfigurationProperties(NeighbourSettings.class)
class NeighbourConfiguration {
  // Services close idle connections after 20 s; ours are gone before that.
  private static final TimeValue IDLE = TimeValue.ofSeconds(10);

  @Bean
  CloseableHttpClient neighbourHttp(NeighbourSettings settings) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(settings.connections())
                .setMaxConnTotal(3 * settings.connections())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build())
        .evictIdleConnections(IDLE)
        // The client's own habits would resend, decompress, follow and remember.
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableDefaultUserAgent()
        .build();
  }
}
