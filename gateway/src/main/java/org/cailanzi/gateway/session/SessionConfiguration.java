package org.cailanzi.gateway.session;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(SessionSettings.class)
class SessionConfiguration {}
