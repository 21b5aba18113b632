export function mockApi() { return { name: 'mock' }; }
