/** How somebody repairs the definitions of the path. */
export const repaired = (text: string): string =>
  text
    .replace('"cpu": "256",\n  "memory": "4096"', '"cpu": "512",\n  "memory": "4096"')
    .replace('bridge', 'awsvpc')
    .replace(', "hostPort": 8080', '')
    .replace(
      '"taskRoleArn": "arn:aws:iam::111122223333:role/shop-task",',
      '"taskRoleArn": "arn:aws:iam::111122223333:role/shop-task",\n  "executionRoleArn": "arn:aws:iam::111122223333:role/shop-execution",',
    );
