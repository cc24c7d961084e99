import { defineRule } from '../define-rule.ts';

/** Manifests and charts are for Kubernetes, which AWS runs under another name. */
export default defineRule({
  id: 'no-kubernetes-manifest',
  tier: 'refused',
  category: 'validity',
  summary: 'What is pasted is no Kubernetes manifest.',
  why: 'Kubernetes manifests are for EKS. In ECS a Pod is a task, its template a task definition, a Deployment a service, and what a Service does in Kubernetes is done by a load balancer or Service Connect.',
  fix: 'Give manifests to EKS with kubectl. For ECS, write a task definition with an entry of `containerDefinitions` for each container of the Pod.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definitions.html',
  awsError: null,
  concept: 'eks',
  covers: [],
  needs: 'text',
  messages: {
    kubernetes: 'This is a Kubernetes manifest, not a task definition.',
    helm: 'This is a template of a Helm chart, which makes Kubernetes manifests, not a task definition.',
  },
  examples: {
    valid: [{ family: 'web' }],
    invalid: [
      { input: { apiVersion: 'v1', kind: 'Pod' }, reports: [{ message: 'kubernetes', at: '' }] },
      { input: 'apiVersion: v1\nkind: Pod', reports: [{ message: 'kubernetes', at: '' }] },
      {
        input: '{{- if .Values.web.enabled }}\nimage: {{ .Values.image }}\n{{- end }}',
        reports: [{ message: 'helm', at: '' }],
      },
    ],
  },
  *check(_paste, { reading: { foreign } }) {
    if (foreign === 'kubernetes' || foreign === 'helm') yield { message: foreign, path: [] };
  },
});
