/** The suite asks its gateway at `/`. */
export const gatewayConfig = {
  graphqlEndpoint: "/",
  healthCheckEndpoint: "/health",
  landingPage: false,
  logging: false,
};
