package org.cailanzi.platform.web;

import java.math.BigDecimal;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** What every service does with a request that cannot be read, before anything else sees it. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class DoorConfiguration {
  @Bean
  RejectedRequests rejectedRequests(JsonMapper json) {
    return new RejectedRequests(json);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatAnswersWithProblems(
      RejectedRequests rejected) {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(rejected));
  }

  @Bean
  JsonMapperBuilderCustomizer plainNumbers() {
    return json ->
        json.addModule(new SimpleModule().addDeserializer(BigDecimal.class, new PlainNumbers()))
            // Else 2.5 crates are taken for 2.
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
  }

  /**
   * What a caller sends and nobody reads is a wish that nobody grants, so it is refused. Answers of
   * neighbours are read by other converters: a neighbour may add a field.
   */
  @Bean
  ServerHttpMessageConvertersCustomizer strictBodies(JsonMapper json) {
    JsonMapper strict =
        json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
  }
}
