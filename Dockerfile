# The image of Stevedore. Put a stevedore.yml beside this file and it is built in; see docs/run-on-ecs.md.
FROM node:22-slim AS build
WORKDIR /app
COPY . .
# The build runs with the installation; what only the build needs is taken out again.
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json /app/stevedore.ym[l] ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/knowledge ./knowledge
COPY --from=build /app/dist ./dist
COPY --from=build /app/manifest.yml ./manifest.yml
USER node
# Not through npm, which keeps SIGTERM from the process: Stevedore lets answers under way finish.
CMD ["node", "dist/main.js"]
