/** Netlify's function for assistants, which ask the queries by the Model Context Protocol. */
import type { Config } from '@netlify/functions';
import { type DeployContext, ofOwnDeploy } from '../api/origin.ts';
import { createMcpEndpoint } from '../mcp/handler.ts';

const isLocal = ({ deploy }: DeployContext): boolean => deploy.context === 'dev';

export default ofOwnDeploy((openData, context) => createMcpEndpoint(openData, isLocal(context)));

export const config: Config = {
  path: '/mcp',
  rateLimit: { windowLimit: 600, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
